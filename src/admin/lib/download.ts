import { sdk } from "./sdk";

/** Saves a file of the API's, asked for as whoever is logged in: a plain link would not carry a token. @throws Error with the API's own words */
export async function download(path: string, type: string, name: string): Promise<void> {
  const response = await sdk.client.fetch<Response>(path, { headers: { accept: type } });
  save(await response.blob(), name);
}

/** Puts a file where the browser keeps what is downloaded. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
