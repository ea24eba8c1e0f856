import type { Parcel } from "../../lib/exceptions/types";
import { onRowKey } from "../../lib/exceptions/row-keys";
import { useOrders } from "../../lib/queries/orders";
import { useText } from "../../lib/use-text";
import { ScrollTable } from "../common/scroll-table";
import { ParcelRow } from "./parcel-row";
import type { useParcelActions } from "./use-parcel-actions";

const COLUMNS = ["choose", "parcel", "order", "why", "action", "since", "owner", "actions"] as const;
type Props = { parcels: Parcel[]; owners: ReadonlyMap<string, string>; now: number; chosen: string[]; onChosen: (ids: string[]) => void; actions: ReturnType<typeof useParcelActions> };

/** A page of parcels, that can be worked on by keyboard alone. */
export function ParcelTable({ parcels, owners, now, chosen, onChosen, actions }: Props) {
  const { t } = useText();
  const orders = useOrders(parcels.map(({ order_id }) => order_id));
  const choose = (id: string, on = !chosen.includes(id)) => onChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const keys = {
    choose: (id: string) => choose(id), takeOn: (id: string) => void actions.takeOn([id]), snooze: (id: string) => actions.ask("snooze", [id]),
    note: (id: string) => actions.ask("note", [id]), settle: (id: string) => actions.ask("settle", [id]),
  };
  return (
    <div onKeyDown={(event) => onRowKey(event, keys)}>
      <ScrollTable label={t("exceptions.title")} head={COLUMNS.map((column) => t(`exceptions.column.${column}`))}>
        {parcels.map((parcel) => (
          <ParcelRow
            key={parcel.id} parcel={parcel} now={now} displayId={orders.get(parcel.order_id)?.display_id} owner={parcel.owner_id ? (owners.get(parcel.owner_id) ?? t("exceptions.somebody")) : undefined}
            chosen={chosen.includes(parcel.id)} onChoose={(on) => choose(parcel.id, on)} actions={actions.of(parcel)}
          />
        ))}
      </ScrollTable>
    </div>
  );
}
