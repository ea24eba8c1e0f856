import Medusa from "@medusajs/js-sdk";

/** Talks to the store's API with the session of whoever is logged in to the dashboard. */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ || "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
});

/** The address of an API path, to open in a tab of its own. */
export const apiUrl = (path: string): string => `${(__BACKEND_URL__ || "").replace(/\/$/, "")}${path}`;
