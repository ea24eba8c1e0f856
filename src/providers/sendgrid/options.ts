import { MedusaError } from "@medusajs/framework/utils";

export type SendGridOptions = {
  /** A key with the Mail Send permission; from the environment, never from a file. */
  apiKey: string;
  /** The verified sender's address. */
  from: string;
  fromName?: string;
  replyTo?: string;
  /** Where SendGrid answers; the real service when absent. */
  apiBaseUrl?: string;
  /** SendGrid checks every mail and sends none. */
  sandbox?: boolean;
  /** Read by Medusa itself: the channels that this provider serves. */
  channels?: string[];
  /** How long one call may take, in milliseconds, 25,000 at most; 15,000 when absent. */
  timeoutMs?: number;
};

/** A job may take 30 s: whoever sends should have heard by then, whether the mail went. */
const LONGEST_TIMEOUT_MS = 25_000;

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$/;

const text = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const address = (value: unknown): boolean => text(value) && ADDRESS.test(value);
const optional = (check: (value: unknown) => boolean) => (value: unknown) => value === undefined || check(value);
const url = (value: unknown): boolean => text(value) && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

const RULES: Record<keyof SendGridOptions, { check: (value: unknown) => boolean; allowed: string }> = {
  apiKey: { check: text, allowed: "a SendGrid API key (SG.…)" },
  from: { check: address, allowed: "the email address of a verified sender" },
  fromName: { check: optional(text), allowed: "a name, or nothing" },
  replyTo: { check: optional(address), allowed: "an email address, or nothing" },
  apiBaseUrl: { check: optional(url), allowed: "an http(s) URL, or nothing for the real service" },
  sandbox: { check: optional((value) => typeof value === "boolean"), allowed: "true or false" },
  channels: { check: optional(Array.isArray), allowed: 'a list of channels: ["email"]' },
  timeoutMs: {
    check: optional((value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= LONGEST_TIMEOUT_MS),
    allowed: `a whole number of milliseconds from 1 to ${LONGEST_TIMEOUT_MS}`,
  },
};

/** Throws an invalid-data error that names the first wrong option and what is allowed; values are not repeated (one is a secret). */
export function validateSendGridOptions(options: Record<string, unknown>): asserts options is SendGridOptions {
  for (const [field, { check, allowed }] of Object.entries(RULES)) {
    if (check(options[field])) continue;
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Option "${field}" of the doorstep-sendgrid provider must be ${allowed}.`);
  }
  const unknown = Object.keys(options).find((field) => !(field in RULES));
  if (unknown)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Option "${unknown}" of the doorstep-sendgrid provider is not known. Known: ${Object.keys(RULES).join(", ")}.`);
}
