import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { FACT_MESSAGES } from "../../workflows/lifecycle-email/words";
import { list, post } from "./route-kinds";

const clockTime = (field: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${field} must be a time of day like 21:00`);
const words = (longest: number) => z.string().trim().min(1).max(longest).nullable();
const email = (field: string) => z.string().trim().email(`${field} must be an email address`).max(254);
/** A name stands in a mail's head: nothing may end its line, or pose as an address. */
const senderName = z.string().trim().min(1).max(100).regex(/^[^\p{Cc}<>"]*$/u, "sender.name must have no line ends, quotes or angle brackets").nullable();
const webAddress = z.string().trim().max(2000).regex(/^https?:\/\/\S+$/, "branding.logo_url must be a web address").nullable();
const kinds = z.array(z.enum(FACT_MESSAGES)).max(FACT_MESSAGES.length);

const values = z.object({
  off: kinds,
  check_after_days: z.number().int().min(1).max(30).nullable(),
  return_days: z.number().int().min(1).max(365),
  quiet_hours: z
    .object({ from: clockTime("quiet_hours.from"), to: clockTime("quiet_hours.to") })
    .strict()
    .refine(({ from, to }) => from !== to, "quiet_hours must end at another time than they begin")
    .nullable(),
  batch_minutes: z.number().int().min(0).max(240),
  branding: z
    .object({
      shop_name: words(100), logo_url: webAddress, colour: z.string().regex(/^#[0-9a-fA-F]{6}$/, "branding.colour must be like #1f6feb").nullable(),
      footer: words(1000), support_email: email("branding.support_email").nullable(),
    })
    .strict(),
  sender: z.object({ name: senderName, address: email("sender.address").nullable(), reply_to: email("sender.reply_to").nullable() }).strict(),
  digest: z.object({ to: z.array(email("digest.to")).max(20), hour: z.number().int().min(0).max(23) }).strict(),
});

/** The whole of the settings, on the version that they were read of; `without` names needed kinds that are switched off knowingly. */
export const MailSettingsBody = z.object({ version: z.number().int().min(0), values: values.strict(), without: kinds.optional() }).strict();

const texts = z.record(z.string().max(100), z.string().max(5000));
const preview = { texts: texts.optional(), order_id: z.string().min(1).max(100).optional() };
const version = z.number().int().min(0);
const TEMPLATE = "templates/:kind/:language";

export const mailSettingsMiddlewares: MiddlewareRoute[] = [
  post("settings/mails", MailSettingsBody),
  list("settings/mails/versions", createFindParams({ limit: 20, offset: 0, order: "-version" }), ["id", "version", "values", "saved_by", "created_at"]),
  list("suppressions", createFindParams({ limit: 20, offset: 0, order: "-created_at" }), ["id", "email", "reason", "created_at"]),
  post(TEMPLATE, z.object({ texts }).strict()),
  post(`${TEMPLATE}/publish`, z.object({ version }).strict()),
  post(`${TEMPLATE}/revert`, z.object({ to: version, version }).strict()),
  post(`${TEMPLATE}/preview`, z.object(preview).strict()),
  post(`${TEMPLATE}/test`, z.object({ ...preview, to: email("to") }).strict()),
];
