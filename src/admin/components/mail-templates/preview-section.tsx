import { Text } from "@medusajs/ui";
import { useState } from "react";
import type { MailTexts } from "../../../modules/lifecycle-email/rules/texts";
import type { Template } from "../../lib/mails/types";
import { useOrderOfNumber } from "../../lib/queries/mail-templates";
import { useDebounced } from "../../lib/use-debounced";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { SearchField } from "../common/search-field";
import type { Theme } from "../mails/mail-frame";
import { PreviewedMail } from "./previewed-mail";

const DEVICES = ["desktop", "phone"] as const;
const THEMES = ["light", "dark"] as const;
const COMPARES = ["none", "published", "default"] as const;
type Compare = (typeof COMPARES)[number];

/** How the mail looks with the words that are written, of a real order; beside it, where that is wanted, as it was before. */
export function PreviewSection({ template, texts }: { template: Template; texts: MailTexts }) {
  const { t } = useText();
  const [device, setDevice] = useState<(typeof DEVICES)[number]>("desktop");
  const [theme, setTheme] = useState<Theme>("light");
  const [compare, setCompare] = useState<Compare>("none");
  const [typed, setTyped] = useState("");
  const number = useDebounced(typed.trim().replace(/^#/, ""));
  const order = useOrderOfNumber(number);
  // As JSON, so that what is equal is not waited for again.
  const settled = JSON.parse(useDebounced(JSON.stringify(texts), 400)) as MailTexts;
  const shown = { name: `${template.kind}/${template.language}`, orderId: number ? (order.data ?? undefined) : undefined, isPhone: device === "phone", theme };
  const before: MailTexts = compare === "published" ? template.published : {};
  return (
    <section aria-label={t("mailTemplates.preview")} className="flex min-w-0 flex-col gap-y-4 px-6 py-5">
      <div className="flex flex-wrap gap-2">
        <SearchField label={t("mailTemplates.orderId")} value={typed} onChange={setTyped} />
        <Choice size="small" className="w-32" label={t("mailTemplates.device")} value={device} options={DEVICES.map((value) => ({ value, label: t(`mailTemplates.devices.${value}`) }))} onChange={(value) => setDevice(value as typeof device)} />
        <Choice size="small" className="w-28" label={t("mailTemplates.theme")} value={theme} options={THEMES.map((value) => ({ value, label: t(`mailTemplates.themes.${value}`) }))} onChange={(value) => setTheme(value as Theme)} />
        <Choice size="small" className="w-full sm:w-56" label={t("mailTemplates.compare")} value={compare} options={COMPARES.map((value) => ({ value, label: `${t("mailTemplates.compare")}: ${t(`mailTemplates.compares.${value}`)}` }))} onChange={(value) => setCompare(value as Compare)} />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">{number && order.data === null ? t("mailTemplates.orderNotFound") : t("mailTemplates.orderIdHint")}</Text>
      <PreviewedMail {...shown} title={t("mailTemplates.shows.draft")} texts={settled} />
      {compare !== "none" && <PreviewedMail {...shown} title={t(`mailTemplates.shows.${compare}`)} texts={before} />}
    </section>
  );
}
