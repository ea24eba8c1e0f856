import { Action } from "../components/action";
import { Address } from "../components/address";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { OrderNotes } from "../components/order";
import { Parcel } from "../components/parcel";
import { Steps } from "../components/steps";
import { Window } from "../components/window";
import { parcelLd } from "../json-ld";
import type { Template } from "../template";

export const outForDelivery: Template<"out_for_delivery"> = {
  subject: ({ order }, s) => s.t("out_for_delivery.subject", { order: order.display_id }),
  preheader: ({ package: parcel }, s) => s.t("out_for_delivery.preheader", { carrier: parcel.carrier }),
  jsonLd: parcelLd,
  Body: ({ props: { order, order_url, package: parcel, promise, instructions, leave_at }, s }) => (
    <>
      <Title lead={s.t("out_for_delivery.lead", { carrier: parcel.carrier })}>{s.t("out_for_delivery.heading")}</Title>
      <Steps s={s} at="out" />
      {promise && <Window s={s} label={s.t("common.estimated")} promise={promise} />}
      <Parcel s={s} parcel={parcel} />
      <Action s={s} href={order_url ?? parcel.tracking_url}>{s.t("common.track")}</Action>
      <OrderNotes s={s} instructions={instructions} leave_at={leave_at} />
      <Address s={s} address={order.shipping_address} />
      <Items s={s} items={parcel.items ?? order.items} title={s.t("common.in_package")} />
    </>
  ),
};
