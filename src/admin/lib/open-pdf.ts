import { save } from "./download";
import { sdk } from "./sdk";

/**
 * Shows a PDF of the API's in a tab of its own, asked for as whoever is logged in; what is none, as labels for a thermal printer, is saved
 * under `name`. @throws Error with the API's own words
 */
export async function openPdf(path: string, name = "labels.zpl"): Promise<void> {
  // Opened by the click itself: a tab that opens later is taken for an advertisement and blocked.
  const tab = window.open("", "_blank");
  try {
    const response = await sdk.client.fetch<Response>(path, { headers: { accept: "application/pdf" } });
    const file = await response.blob();
    if (!file.type.startsWith("application/pdf")) {
      tab?.close();
      return save(file, name);
    }
    const address = URL.createObjectURL(file);
    if (tab) tab.location.href = address;
    else window.location.assign(address);
  } catch (error) {
    tab?.close();
    throw error;
  }
}
