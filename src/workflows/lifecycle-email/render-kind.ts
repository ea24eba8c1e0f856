import type { MedusaContainer } from "@medusajs/framework/types";
import { renderEmail, TEXTS, type EmailKind, type EmailProps, type Language, type RenderedEmail, type RenderOptions } from "../../emails";
import { lifecycleEmailOf } from "./room";
import { ownTemplateOf, tell } from "./own-template";

/** The language that a reader's mails are written in: their own, or English where we have no texts in it. */
export function languageOf(locale: string): Language {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? "";
  return Object.hasOwn(TEXTS, language) ? (language as Language) : "en";
}

/** Renders a kind of mail with the merchant's own template and texts, where they have them; `look.texts` are tried in their place. */
export async function renderKind<K extends EmailKind>(kind: K, props: EmailProps[K], look: RenderOptions, container: MedusaContainer): Promise<RenderedEmail> {
  const service = lifecycleEmailOf(container);
  const texts = look.texts ?? (await service.publishedTexts(kind, languageOf(look.locale)));
  const own = await ownTemplateOf(kind, service.options, container);
  if (own) {
    try {
      return await renderEmail(kind, props, { ...look, texts }, own);
    } catch (error) {
      tell(container, `The store's own template for ${kind} failed and ours was sent: ${(error as Error).message}`);
    }
  }
  return renderEmail(kind, props, { ...look, texts });
}
