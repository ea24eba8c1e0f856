import { sdk } from "./sdk";

/** Shows a PDF of the API's in a tab of its own, asked for as whoever is logged in. @throws Error with the API's own words */
export async function openPdf(path: string): Promise<void> {
  // Opened by the click itself: a tab that opens later is taken for an advertisement and blocked.
  const tab = window.open("", "_blank");
  try {
    const response = await sdk.client.fetch<Response>(path, { headers: { accept: "application/pdf" } });
    const address = URL.createObjectURL(await response.blob());
    if (tab) tab.location.href = address;
    else window.location.assign(address);
  } catch (error) {
    tab?.close();
    throw error;
  }
}
