import { PencilSquare, Trash } from "@medusajs/icons";
import { Button, Container, Table } from "@medusajs/ui";
import { useState } from "react";
import { countryName } from "../../lib/countries";
import type { TransitTime } from "../../lib/delivery/types";
import { weekDayName } from "../../lib/delivery/week";
import { useDeleteTransitTime, useServiceNames, useTransitTimes } from "../../lib/queries/delivery";
import { useLocationNames } from "../../lib/queries/locations";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { OneLine } from "../common/one-line";
import { Pager } from "../common/pager";
import { RowActions } from "../common/row-actions";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { TransitDrawer } from "./transit-drawer";

const COLUMNS = ["service", "destination", "from", "days", "carrierDays"] as const;
const LIMIT = 20;

/** What the merchant says of how long parcels are on their way. */
export function TransitSection() {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const query = useTransitTimes(offset, LIMIT);
  const [opened, setOpened] = useState<{ row?: TransitTime }>();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("delivery.transit")} text={t("delivery.transitText")}>
        <Button size="small" variant="secondary" onClick={() => setOpened({})}>{t("delivery.addTransit")}</Button>
      </SectionHeader>
      <Answer query={query} rows={2}>
        {({ transit_times: rows, count }) =>
          count === 0 ? (
            <Empty title={t("delivery.noTransit")} text={t("delivery.noTransitText")} />
          ) : (
            <>
              <ScrollTable label={t("delivery.transit")} head={[...COLUMNS.map((column) => t(`delivery.transitColumn.${column}`)), t("rules.edit")]}>
                {rows.map((row) => <Row key={row.id} row={row} onEdit={() => setOpened({ row })} />)}
              </ScrollTable>
              {count > LIMIT && <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />}
            </>
          )
        }
      </Answer>
      {opened && <TransitDrawer row={opened.row} onClose={() => setOpened(undefined)} />}
    </Container>
  );
}

function Row({ row, onEdit }: { row: TransitTime; onEdit: () => void }) {
  const { t, locale } = useText();
  const services = useServiceNames();
  const locations = useLocationNames();
  const confirm = useConfirm();
  const remove = useDeleteTransitTime();
  const { service, country_code, postal_prefix, location_id, min_days: min, max_days: max, carrier_days } = row;
  const name = service ? (services.get(service)?.name ?? service) : t("delivery.anyService");
  const ask = async () => {
    const sure = await confirm({ title: t("delivery.deleteTitle"), description: t("delivery.deleteText"), confirmText: t("rules.delete") });
    if (sure) remove.mutate(row.id, told(t("rules.deleted")));
  };
  return (
    <Table.Row>
      <Table.Cell><OneLine text={name} /></Table.Cell>
      <Table.Cell>{[country_code ? countryName(country_code, locale) : t("sourcing.anyCountry"), postal_prefix && `${postal_prefix}…`].filter(Boolean).join(" ")}</Table.Cell>
      <Table.Cell>{location_id ? (locations.get(location_id) ?? location_id) : t("delivery.anywhere")}</Table.Cell>
      <Table.Cell className="tabular-nums">{min === max ? t("delivery.workingDays", { count: min }) : t("delivery.daysRange", { min, max })}</Table.Cell>
      <Table.Cell>{carrier_days ? carrier_days.map((day) => weekDayName(String(day), locale, "short")).join(", ") : t("delivery.usual")}</Table.Cell>
      <Table.Cell>
        <RowActions label={t("rules.actionsOf", { what: name })} actions={[
          { icon: <PencilSquare />, label: t("rules.edit"), onSelect: onEdit }, { icon: <Trash />, label: t("rules.delete"), onSelect: () => void ask() },
        ]} />
      </Table.Cell>
    </Table.Row>
  );
}
