import { Container, Text } from "@medusajs/ui";
import type { ParcelDetail } from "../../lib/exceptions/types";
import { fullMoment } from "../../lib/moments";
import { useUsers } from "../../lib/queries/users";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { SectionHeader } from "../common/section-header";

type Entry = ParcelDetail["entries"][number];

/** What people did about a parcel, the newest first. */
export function DeedsSection({ parcel }: { parcel: ParcelDetail }) {
  const { t, locale } = useText();
  const names = new Map(useUsers().map(({ id, name }) => [id, name]));
  const name = (id: string | null | undefined) => (id && names.get(id)) || t("exceptions.somebody");
  const said = ({ kind, data }: Entry): string => {
    if (kind === "assigned") return data?.owner_id ? t("exceptions.deed.assigned", { name: name(data.owner_id) }) : t("exceptions.deed.unassigned");
    if (kind === "snoozed") return t("exceptions.deed.snoozed", { until: fullMoment(data!.until!, locale) });
    if (kind === "noted") return t("exceptions.deed.noted", { note: data?.note });
    if (kind === "settled") return t(data?.note ? "exceptions.deed.settled__note" : "exceptions.deed.settled", { note: data?.note });
    return kind === "scanned" ? t("exceptions.deed.scanned", { status: t(`exceptions.status.${(data?.status ?? "none") as "none"}`) }) : t("exceptions.deed.resumed");
  };
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("exceptions.deeds")} />
      {parcel.entries.length === 0 ? <Empty title={t("exceptions.noDeeds")} /> : (
        <ul className="flex flex-col gap-y-3 px-6 py-4">
          {[...parcel.entries].reverse().map((entry) => (
            <li key={entry.id} className="flex flex-col">
              <Text as="span" size="small" leading="compact" className="whitespace-pre-line break-words">{said(entry)}</Text>
              <Text as="span" size="xsmall" className="text-ui-fg-subtle">{t("exceptions.by", { name: name(entry.by), at: fullMoment(entry.at, locale) })}</Text>
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}
