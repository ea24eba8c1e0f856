import { z } from "@medusajs/framework/zod";

/** What every ordered rule of a merchant has. */
export const ruleHead = { name: z.string().trim().min(1).max(200), rank: z.number().int().min(0).max(10_000), enabled: z.boolean() };

/** A condition by ids: null is any. */
export const ids = z.array(z.string().min(1)).min(1).nullable();

/** A condition by countries: null is any. */
export const countryCodes = z.array(z.string().regex(/^[a-z]{2}$/, "country_codes must be like de")).min(1).nullable();
