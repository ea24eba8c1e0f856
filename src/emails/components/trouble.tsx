import type { Setting } from "../setting";
import type { EmailProps } from "../types";
import { Action } from "./action";
import { Quote } from "./box";
import { Paragraph, Title } from "./heading";
import { Items } from "./items";
import { Parcel } from "./parcel";

type Given = { s: Setting; kind: "delivery_problem" | "returning"; props: EmailProps["delivery_problem"] };

/** A package that does not arrive as it should: what the carrier says, what happens next, and where to tell us. */
export const Trouble = ({ s, kind, props: { order, order_url, package: parcel, reason } }: Given) => (
  <>
    <Title lead={s.t(`${kind}.lead`, { carrier: parcel.carrier, order: order.display_id })}>{s.t(`${kind}.heading`)}</Title>
    {reason && <Quote label={s.t("common.reason")}>{reason}</Quote>}
    <Paragraph>{s.t(`${kind}.help`)}</Paragraph>
    <Parcel s={s} parcel={parcel} />
    <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
    <Items s={s} items={parcel.items ?? order.items} title={s.t("common.in_package")} />
  </>
);
