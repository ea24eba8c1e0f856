import type { Page } from "./document";

const FORM = /<form\b[^>]*\bmethod="post"[^>]*>/gi;
const isInParts = (form: string): boolean => form.includes('"multipart/form-data"');

/**
 * The page with its proof in every form that sends something, so that none can be forgotten. A form that is sent in parts, with files, has it
 * in its address: it is looked at before the parts are read. What shoppers and products write is escaped: the only forms are our own.
 */
export function withProof(page: Page, proof: string | undefined): Page {
  if (!proof || !/^[\w.-]+$/.test(proof)) return page;
  const proven = (form: string): string =>
    isInParts(form) ? form.replace(/\baction="([^"?]+)"/, `action="$1?_form=${proof}"`) : `${form}<input type="hidden" name="_form" value="${proof}"/>`;
  return { ...page, html: page.html.replace(FORM, proven) };
}
