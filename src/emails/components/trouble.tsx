import type { Setting } from "../setting";
import type { EmailProps } from "../types";
import { Action } from "./action";
import { Cause } from "./cause";
import { Paragraph, Title } from "./heading";
import { Items } from "./items";
import { Parcel } from "./parcel";

type Given = { s: Setting; kind: "delivery_problem" | "returning"; props: EmailProps["delivery_problem"] };

/** A package that does not arrive as it should: what the carrier says, what happens next, and where to tell us. */
export const Trouble = ({ s, kind, props: { order, order_url, package: parcel, cause, reason } }: Given) => (
  <>
    <Title lead={s.t(`${kind}.lead`, { carrier: parcel.carrier, order: order.display_id })}>{s.t(`${kind}.heading`)}</Title>
    <Cause s={s} cause={cause} reason={reason} />
    <Paragraph>{s.t(`${kind}.help`)}</Paragraph>
    <Parcel s={s} parcel={parcel} />
    <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
    <Items s={s} items={parcel.items ?? order.items} title={s.t("common.in_package")} />
  </>
);
