import { ArrowPath, TruckFast } from "@medusajs/icons";
import { Container, StatusBadge } from "@medusajs/ui";
import { useState } from "react";
import { carrierName, shippedWith } from "../../../modules/carrier/rules/names";
import { TRACKING_COLOURS } from "../../lib/colours";
import type { Parcel } from "../../lib/exceptions/types";
import { dayOf, distance } from "../../lib/moments";
import { useOrders } from "../../lib/queries/orders";
import { useRefreshParcel } from "../../lib/queries/trackers";
import { useUsers } from "../../lib/queries/users";
import { told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FactList, type Fact } from "../common/fact-list";
import { OrderLink } from "../common/order-link";
import { OutsideLink } from "../common/outside-link";
import { PageHeader } from "../common/page-header";
import { RowActions } from "../common/row-actions";
import { ProofOf } from "./proof-of";
import { ScanDrawer } from "./scan-drawer";
import { useParcelActions } from "./use-parcel-actions";

/** How a parcel stands, and what can be done about it. */
export function ParcelHead({ parcel, now }: { parcel: Parcel; now: number }) {
  const { t } = useText();
  const [isTelling, setTelling] = useState(false);
  const actions = useParcelActions();
  const refresh = useRefreshParcel(parcel.id);
  const { tracking_number: number, status } = parcel;
  return (
    <Container className="divide-y p-0">
      <PageHeader title={number} subtitle={shippedWith(parcel.carrier, parcel.shipment?.service).join(" · ")}>
        <StatusBadge color={status ? TRACKING_COLOURS[status] : "grey"}>{t(`exceptions.status.${status ?? "none"}`)}</StatusBadge>
        <RowActions label={t("exceptions.actionsFor", { number })} actions={[
          ...actions.of(parcel),
          { icon: <ArrowPath />, label: t("exceptions.refresh"), onSelect: () => refresh.mutate(undefined, told(t("exceptions.done.refresh"))) },
          { icon: <TruckFast />, label: t("exceptions.tell"), onSelect: () => setTelling(true) },
        ]} />
      </PageHeader>
      <FactList facts={useParcelFacts(parcel, now)} />
      {actions.drawer}
      {isTelling && <ScanDrawer id={parcel.id} onClose={() => setTelling(false)} />}
    </Container>
  );
}

function useParcelFacts({ order_id, eta, eta_source, shipment, owner_id, proof, poll_at, carrier, delivered_at }: Parcel, now: number): Fact[] {
  const { t, locale } = useText();
  const order = useOrders([order_id]).get(order_id);
  const owner = useUsers().find(({ id }) => id === owner_id);
  return [
    [t("exceptions.column.order"), <OrderLink key="order" id={order_id} displayId={order?.display_id ?? null} />],
    ...(eta && !delivered_at ? [[t("exceptions.expected"), t(`exceptions.bySource.${eta_source ?? "carrier"}`, { eta: dayOf(eta, locale) })] as Fact] : []),
    ...(shipment?.promised_latest ? [[t("exceptions.promised"), dayOf(shipment.promised_latest, locale)] as Fact] : []),
    [t("exceptions.column.owner"), owner?.name ?? t(owner_id ? "exceptions.somebody" : "exceptions.nobody")],
    ...(proof && delivered_at ? [[t("exceptions.proof"), <ProofOf key="proof" proof={proof} />] as Fact] : []),
    ...(poll_at ? [[t("exceptions.nextAsk"), distance(poll_at, now, locale)] as Fact] : []),
    ...(shipment?.tracking_url ? [[t("exceptions.track"), <OutsideLink key="url" href={shipment.tracking_url}>{carrierName(carrier)}</OutsideLink>] as Fact] : []),
  ];
}
