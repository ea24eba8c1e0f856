import { PencilSquare } from "@medusajs/icons";
import { IconButton, StatusBadge, Table, Text } from "@medusajs/ui";
import { isClosed } from "../../../modules/reservation/rules/sourcing/location";
import { countryName } from "../../lib/countries";
import { shortMoment } from "../../lib/moments";
import { number } from "../../lib/numbers";
import type { SourceLocation } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";

/** One location: whether it serves orders now, and what it is chosen by. */
export function LocationRow({ location, now, onEdit }: { location: SourceLocation; now: number; onEdit: () => void }) {
  const { t, locale } = useText();
  const { name, country_code, postal_code, priority, orders_per_day: limit, orders_today, latitude, longitude, parcel_costs } = location;
  const today = number(orders_today, locale);
  const place = [country_code && countryName(country_code, locale), postal_code].filter(Boolean).join(" ");
  return (
    <Table.Row>
      <Table.Cell>
        <span className="flex max-w-56 flex-col py-1.5">
          <span className="text-ui-fg-base txt-compact-small-plus truncate" title={name}>{name}</span>
          {place && <Text as="span" size="xsmall" className="text-ui-fg-subtle truncate">{place}</Text>}
        </span>
      </Table.Cell>
      <Table.Cell><LocationState location={location} now={now} /></Table.Cell>
      <Table.Cell className="tabular-nums">{number(priority, locale)}</Table.Cell>
      <Table.Cell className="tabular-nums">{limit === null ? today : t("sourcing.todayOf", { today, limit: number(limit, locale) })}</Table.Cell>
      <Table.Cell className="tabular-nums">{latitude === null || longitude === null ? t("sourcing.unknown") : `${number(latitude, locale)} / ${number(longitude, locale)}`}</Table.Cell>
      <Table.Cell>{parcel_costs?.length ? t("sourcing.parcelRows", { count: parcel_costs.length }) : t("sourcing.unknown")}</Table.Cell>
      <Table.Cell>
        <IconButton size="small" variant="transparent" aria-label={t("stockItem.editAt", { location: name })} onClick={onEdit}><PencilSquare /></IconButton>
      </Table.Cell>
    </Table.Row>
  );
}

function LocationState({ location, now }: { location: SourceLocation; now: number }) {
  const { t, locale } = useText();
  const { reopens_at: reopens, orders_per_day: limit, orders_today } = location;
  if (isClosed(location, new Date(now))) {
    return <StatusBadge color="red">{reopens ? t("sourcing.closedUntil", { when: shortMoment(reopens, now, locale) }) : t("sourcing.closed")}</StatusBadge>;
  }
  const isFull = limit !== null && orders_today >= limit;
  return <StatusBadge color={isFull ? "orange" : "green"}>{t(isFull ? "sourcing.full" : "sourcing.open")}</StatusBadge>;
}
