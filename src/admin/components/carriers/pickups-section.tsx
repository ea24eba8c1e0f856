import { Button, Container, StatusBadge, Table } from "@medusajs/ui";
import { useState } from "react";
import { bankDay } from "../../lib/moments";
import { useCancelPickup, usePickups, type CarrierPickup } from "../../lib/queries/carriers";
import { useLocationNames } from "../../lib/queries/locations";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { OneLine } from "../common/one-line";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";

const LIMIT = 10;
const COLUMNS = ["day", "location", "carrier", "parcels", "state", "confirmation"] as const;
const COLOURS = { booking: "orange", booked: "green", refused: "red", cancelled: "grey" } as const;

/** The drivers that were asked for, and how to call one off. */
export function PickupsSection() {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const query = usePickups(offset, LIMIT);
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("carriers.pickups")} text={t("carriers.pickupsText")} />
      <Answer query={query} rows={2}>
        {({ pickups, count }) => count === 0 ? <Empty title={t("carriers.noPickups")} /> : (
          <>
            <ScrollTable label={t("carriers.pickups")} head={[...COLUMNS.map((column) => t(`carriers.column.${column}`)), t("carriers.callOff")]}>
              {pickups.map((pickup) => <Row key={pickup.id} pickup={pickup} />)}
            </ScrollTable>
            {count > LIMIT && <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />}
          </>
        )}
      </Answer>
    </Container>
  );
}

function Row({ pickup: { id, date, location_id, carrier, package_ids, state, confirmation } }: { pickup: CarrierPickup }) {
  const { t, locale } = useText();
  const location = useLocationNames().get(location_id) ?? location_id;
  const confirm = useConfirm();
  const cancelling = useCancelPickup();
  const day = bankDay(date, locale);
  const ask = async () => {
    const sure = await confirm({ title: t("carriers.callOffTitle", { carrier, day }), description: t("carriers.callOffText"), confirmText: t("carriers.callOff") });
    if (sure) cancelling.mutate(id, told(t("carriers.calledOff")));
  };
  return (
    <Table.Row>
      <Table.Cell>{day}</Table.Cell>
      <Table.Cell><OneLine text={location} /></Table.Cell>
      <Table.Cell><OneLine text={carrier} /></Table.Cell>
      <Table.Cell className="tabular-nums">{package_ids.length}</Table.Cell>
      <Table.Cell><StatusBadge color={COLOURS[state]}>{t(`carriers.pickupState.${state}`)}</StatusBadge></Table.Cell>
      <Table.Cell>{confirmation ?? t("warehouse.none")}</Table.Cell>
      <Table.Cell>
        {state === "booked" && (
          <Button size="small" variant="secondary" aria-label={t("carriers.callOffNamed", { carrier, day })} isLoading={cancelling.isPending} onClick={() => void ask()}>{t("carriers.callOff")}</Button>
        )}
      </Table.Cell>
    </Table.Row>
  );
}
