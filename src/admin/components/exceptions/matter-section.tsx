import { Container, Text } from "@medusajs/ui";
import type { ParcelDetail } from "../../lib/exceptions/types";
import { useExceptionText } from "../../lib/exceptions/use-exception-text";
import { fullMoment } from "../../lib/moments";
import { useUsers } from "../../lib/queries/users";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { SectionHeader } from "../common/section-header";
import { ExceptionWhy } from "./exception-why";

/** What is the matter with a parcel, what to do about it, and what was the matter before. */
export function MatterSection({ parcel }: { parcel: ParcelDetail }) {
  const { t, locale } = useText();
  const reasonOf = useExceptionText();
  const names = new Map(useUsers().map(({ id, name }) => [id, name]));
  const open = parcel.exceptions ?? [];
  const past = parcel.exception_history.filter(({ closed_at }) => closed_at);
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("exceptions.matter")} />
      {open.length === 0 && <Empty title={t("exceptions.noMatter")} />}
      {open.map((exception) => (
        <div key={exception.kind} className="flex flex-wrap items-center justify-between gap-x-4 px-6 py-2">
          <ExceptionWhy exception={exception} />
          <Text size="small" leading="compact" weight="plus">{t(`exceptions.suggestion.${exception.suggestion}`)}</Text>
        </div>
      ))}
      {past.length > 0 && (
        <div className="px-6 py-4">
          <Text size="small" leading="compact" weight="plus" className="mb-2">{t("exceptions.past")}</Text>
          <ul className="flex flex-col gap-y-1">
            {past.map((row) => (
              <li key={row.id}>
                <Text as="span" size="small" className="text-ui-fg-subtle">
                  {t(`exceptions.kind.${row.kind}`)}: {reasonOf(row)} · {fullMoment(row.opened_at, locale)} – {fullMoment(row.closed_at!, locale)},{" "}
                  {row.closed_by ? t("exceptions.overBy", { name: names.get(row.closed_by) ?? t("exceptions.somebody") }) : t("exceptions.overItself")}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Container>
  );
}
