import { PencilSquare } from "@medusajs/icons";
import { Container, IconButton, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { countryName } from "../../lib/countries";
import type { DeliveryLocation } from "../../lib/delivery/types";
import { cutOffsInWords } from "../../lib/delivery/week";
import { dayOf, shortMoment } from "../../lib/moments";
import { useDeliveryLocations } from "../../lib/queries/delivery";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { DispatchDrawer } from "./dispatch-drawer";

const COLUMNS = ["location", "cutOffs", "handling", "closed", "now"] as const;

/** When each location sends. */
export function LocationsSection() {
  const { t } = useText();
  const query = useDeliveryLocations();
  const [edited, setEdited] = useState<DeliveryLocation>();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("delivery.locations")} text={t("delivery.locationsText")} />
      <Answer query={query} rows={3}>
        {(locations, now) =>
          locations.length === 0 ? (
            <Empty title={t("sourcing.noLocations")} />
          ) : (
            <ScrollTable label={t("delivery.locations")} head={[...COLUMNS.map((column) => t(`delivery.column.${column}`)), t("rules.edit")]}>
              {locations.map((location) => <Row key={location.location_id} location={location} now={now} onEdit={() => setEdited(location)} />)}
            </ScrollTable>
          )
        }
      </Answer>
      {edited && <DispatchDrawer location={edited} onClose={() => setEdited(undefined)} />}
    </Container>
  );
}

function Row({ location, now, onEdit }: { location: DeliveryLocation; now: number; onEdit: () => void }) {
  const { t, locale } = useText();
  const { name, country_code, province, in_force, holidays, closures, ordered_now: ordered } = location;
  const today = new Date(now).toISOString().slice(0, 10);
  const next = (closures ?? []).filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  const place = [country_code && countryName(country_code, locale), province].filter(Boolean).join(", ");
  return (
    <Table.Row>
      <Table.Cell>
        <span className="flex max-w-56 flex-col py-1.5">
          <span className="text-ui-fg-base txt-compact-small-plus truncate" title={name}>{name}</span>
          {place && <Text as="span" size="xsmall" className="text-ui-fg-subtle truncate">{place}</Text>}
        </span>
      </Table.Cell>
      <Table.Cell>
        <span className="flex flex-col py-1.5">
          <span className="tabular-nums">{cutOffsInWords(in_force.cut_offs, locale)}</span>
          <Text as="span" size="xsmall" className="text-ui-fg-subtle">{in_force.time_zone}</Text>
        </span>
      </Table.Cell>
      <Table.Cell>{t("delivery.workingDays", { count: in_force.handling_days })}</Table.Cell>
      <Table.Cell>
        <span className="flex flex-col py-1.5">
          <span>{t(holidays ? "delivery.onHolidays" : "delivery.worksHolidays")}</span>
          {next && <Text as="span" size="xsmall" className="text-ui-fg-subtle">{t("delivery.closure", { from: dayOf(next.from, locale), to: dayOf(next.to, locale) })}</Text>}
        </span>
      </Table.Cell>
      <Table.Cell>
        {ordered ? (
          <span className="flex flex-col py-1.5">
            <span>{t("delivery.leaves", { day: dayOf(ordered.leaves_on, locale) })}</span>
            <Text as="span" size="xsmall" className="text-ui-fg-subtle">{t("delivery.until", { when: shortMoment(ordered.order_by, now, locale) })}</Text>
          </span>
        ) : t("delivery.never")}
      </Table.Cell>
      <Table.Cell>
        <IconButton size="small" variant="transparent" aria-label={t("delivery.editOf", { what: name })} onClick={onEdit}><PencilSquare /></IconButton>
      </Table.Cell>
    </Table.Row>
  );
}
