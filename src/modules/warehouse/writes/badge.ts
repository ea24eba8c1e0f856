import { createHash, randomBytes } from "node:crypto";

/** What a new badge says: 128 random bits, in digits and letters that every keyboard layout of a scanner types alike. */
export const newBadgeCode = (): string => randomBytes(16).toString("hex").toUpperCase();

/** A badge as it is kept. Its code cannot be guessed, so that a plain hash hides it. */
export const badgeHash = (code: string): string => createHash("sha256").update(code.trim().toUpperCase()).digest("base64url");
