/** A new id for a scan, or for a request that may be sent twice. (`crypto.randomUUID` is missing where a handheld reaches the store over plain http.) */
export const newRandomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
