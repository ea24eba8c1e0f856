import { Action } from "../components/action";
import { Address } from "../components/address";
import { Cause } from "../components/cause";
import { Paragraph, Title } from "../components/heading";
import { OrderNotes } from "../components/order";
import { Parcel } from "../components/parcel";
import { Window } from "../components/window";
import { parcelLd } from "../json-ld";
import type { Template } from "../template";

export const attemptFailed: Template<"attempt_failed"> = {
  subject: ({ order, package: parcel }, s) => s.t("attempt_failed.subject", { order: order.display_id, carrier: parcel.carrier }),
  preheader: (_props, s) => s.t("attempt_failed.preheader"),
  jsonLd: parcelLd,
  Body: ({ props: { order, order_url, package: parcel, cause, reason, promise, instructions }, s }) => (
    <>
      <Title lead={s.t("attempt_failed.lead", { carrier: parcel.carrier })}>{s.t("attempt_failed.heading")}</Title>
      {promise && <Window s={s} label={s.t("attempt_failed.next")} promise={promise} />}
      <Cause s={s} cause={cause} reason={reason} />
      <Paragraph>{s.t("attempt_failed.help", { carrier: parcel.carrier })}</Paragraph>
      <Parcel s={s} parcel={parcel} />
      <Action s={s} href={parcel.tracking_url ?? order_url}>{s.t("common.track")}</Action>
      {parcel.tracking_url && <Action s={s} href={order_url} quiet gap={10}>{s.t("common.view_order")}</Action>}
      <Address s={s} address={order.shipping_address} />
      <OrderNotes s={s} instructions={instructions} />
    </>
  ),
};
