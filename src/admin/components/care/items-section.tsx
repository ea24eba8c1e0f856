import { Container, Text } from "@medusajs/ui";
import type { CaseDetail } from "../../lib/care/types";
import { money } from "../../lib/money";
import { apiUrl } from "../../lib/sdk";
import { useText } from "../../lib/use-text";
import { Picture } from "../common/picture";
import { SectionHeader } from "../common/section-header";

/** What is wrong with which items, in the shopper's words and pictures. */
export function ItemsSection({ detail: { case: found, lines, order } }: { detail: CaseDetail }) {
  const { t, named, locale } = useText();
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("care.reported")} />
      {found.text && <Text size="small" className="whitespace-pre-line break-words px-6 py-4">{found.text}</Text>}
      {found.items.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("care.wholeOrder")}</Text>}
      {found.items.map(({ line_item_id, quantity, reason }) => {
        const line = lines.find((one) => one.line_item_id === line_item_id);
        return (
          <div key={`${line_item_id} ${reason ?? ""}`} className="flex items-center gap-x-3 px-6 py-3">
            <Picture src={line?.thumbnail ?? null} />
            <div className="min-w-0 flex-1">
              <Text size="small" leading="compact" weight="plus" className="break-words">{quantity} × {line?.title ?? line_item_id}</Text>
              <Text size="small" className="text-ui-fg-subtle">{named("cases", reason ?? found.reason)}{line && ` · ${t("care.each", { amount: money(line.unit_value, order.currency_code, locale) ?? "" })}`}</Text>
            </div>
          </div>
        );
      })}
      {found.photos.length > 0 && (
        <ul className="flex flex-wrap gap-3 px-6 py-4" aria-label={t("care.photos")}>
          {found.photos.map(({ id }, n) => {
            const url = apiUrl(`/admin/doorstep/cases/${found.id}/photos/${id}`);
            return (
              <li key={id}>
                <a href={url} target="_blank" rel="noopener noreferrer" className="focus-visible:shadow-borders-focus block rounded-md outline-none">
                  <img src={url} alt={t("care.photo", { n: n + 1 })} className="bg-ui-bg-component border-ui-border-base size-24 rounded-md border object-cover" />
                  <span className="sr-only">({t("common.opensInNewTab")})</span>
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </Container>
  );
}
