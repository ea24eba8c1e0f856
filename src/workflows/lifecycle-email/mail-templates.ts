import type { MedusaContainer } from "@medusajs/framework/types";
import { defaultTextsOf, TEXTS, type Language } from "../../emails";
import { MESSAGES, type MessageKind } from "../../modules/lifecycle-email/rules/messages-due";
import { ownTexts, textFaults, variablesIn, type MailTexts, type TextFault } from "../../modules/lifecycle-email/rules/texts";
import { badInput, Conflict, notFound } from "../../shared/errors";
import { lifecycleEmailOf } from "./room";

export type TemplateName = { kind: MessageKind; language: Language };
type Row = { kind: string; language: string; version: number; texts: unknown; saved_by: string | null; created_at: Date; updated_at: Date };

export const LANGUAGES = Object.keys(TEXTS) as Language[];
const DRAFT = 0;

/** @throws 404 where there is no such mail */
export function templateNamed(kind: string, language: string): TemplateName {
  const known = (MESSAGES as readonly string[]).includes(kind) && (LANGUAGES as readonly string[]).includes(language);
  if (!known) throw notFound("mail template", `${kind}/${language}`);
  return { kind, language } as TemplateName;
}

/** Every kind of mail, and in which languages it has texts of the merchant's own. */
export async function listTemplates(container: MedusaContainer) {
  const service = lifecycleEmailOf(container);
  const rows = (await service.listMailTemplates({}, { select: ["kind", "language", "version"], take: null as never })) as Row[];
  return MESSAGES.map((kind) => ({
    kind,
    own_component: service.options.email.templates[kind] !== undefined,
    languages: LANGUAGES.map((language) => {
      const versions = rows.filter((row) => row.kind === kind && row.language === language).map(({ version }) => version);
      return { language, version: Math.max(0, ...versions), has_draft: versions.includes(DRAFT) };
    }),
  }));
}

/** One kind of mail in one language: each text with its default, what is published and what is drafted, and all versions. */
export async function templateOf(container: MedusaContainer, name: TemplateName) {
  const rows = (await lifecycleEmailOf(container).listMailTemplates(name, { order: { version: "DESC" }, take: null as never })) as Row[];
  const defaults = await defaultTextsOf(name.kind, name.language);
  const draft = rows.find(({ version }) => version === DRAFT);
  const published = rows.find(({ version }) => version !== DRAFT);
  const draftTexts = draft ? (draft.texts as MailTexts) : null;
  return {
    ...name,
    version: published?.version ?? 0,
    texts: Object.entries(defaults).map(([key, text]) => ({ key, default: text, variables: variablesIn(text) })),
    published: (published?.texts ?? {}) as MailTexts,
    draft: draftTexts,
    drafted_at: draft?.updated_at ?? null,
    faults: draftTexts ? textFaults(draftTexts, defaults) : [],
    versions: rows.filter(({ version }) => version !== DRAFT).map(({ version, texts, saved_by, created_at }) => ({ version, texts: texts as MailTexts, saved_by, published_at: created_at })),
  };
}

/** Keeps a draft, faults and all, and says what keeps it from being published. @throws 400 for a text that the mail does not have */
export async function draftTemplate(container: MedusaContainer, name: TemplateName, texts: MailTexts, userId: string | null) {
  const defaults = await defaultTextsOf(name.kind, name.language);
  const stray = textFaults(texts, defaults).find(({ fault }) => fault === "unknown_key");
  if (stray) throw badInput("texts", `has a key that this mail does not know: ${stray.key}`);
  await lifecycleEmailOf(container).keepDraft(name, ownTexts(texts, defaults), userId);
  return templateOf(container, name);
}

export async function discardTemplateDraft(container: MedusaContainer, name: TemplateName) {
  await lifecycleEmailOf(container).discardDraft(name);
  return templateOf(container, name);
}

/** @throws 400 naming every text that cannot be published */
async function checked(texts: MailTexts, { kind, language }: TemplateName): Promise<MailTexts> {
  const defaults = await defaultTextsOf(kind, language);
  const faults: TextFault[] = textFaults(texts, defaults);
  if (faults.length) throw badInput("texts", `cannot be published: ${faults.map(({ message }) => message).join("; ")}`);
  return ownTexts(texts, defaults);
}

async function publishOn(container: MedusaContainer, name: TemplateName, version: number, texts: MailTexts, userId: string | null) {
  const published = await lifecycleEmailOf(container).publish(name, version, await checked(texts, name), userId);
  if (published === undefined) throw new Conflict("Somebody published other texts since these were read; read them again", "template_changed");
  return templateOf(container, name);
}

/** Publishes the draft on the version that it was written on. @throws 404 without a draft; 400 for its faults; 409 where others were published since */
export async function publishTemplate(container: MedusaContainer, name: TemplateName, version: number, userId: string | null) {
  const { draft } = await templateOf(container, name);
  if (!draft) throw notFound("draft of the mail template", `${name.kind}/${name.language}`);
  return publishOn(container, name, version, draft, userId);
}

/** Publishes an earlier version once more, as the newest; 0 is the default. @throws 404, 400 where the mail has changed since, 409 */
export async function revertTemplate(container: MedusaContainer, name: TemplateName, to: number, version: number, userId: string | null) {
  const { versions } = await templateOf(container, name);
  const earlier = to === DRAFT ? { texts: {} } : versions.find((one) => one.version === to);
  if (!earlier) throw notFound("version of the mail template", String(to));
  return publishOn(container, name, version, earlier.texts, userId);
}
