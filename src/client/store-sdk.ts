/** What these functions need of the caller's own `@medusajs/js-sdk`, with its publishable key and its session. */
export type StoreSdk = { client: { fetch<T>(path: string, init?: { method?: string; body?: Record<string, unknown>; headers?: Record<string, string> }): Promise<T> } };
