import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { NamedOrder } from "../../lib/queries/orders";
import { CartName } from "../common/cart-name";
import { Moment } from "../common/moment";
import { OrderLink } from "../common/order-link";

type Props = {
  orderId: string | null; order?: Pick<NamedOrder, "display_id"> | undefined; cartId?: string | null;
  amount: string | undefined; badge?: ReactNode; at: string; now: number; actions?: ReactNode; children: ReactNode;
};

/** One payment that needs a person: whose it is, how much, what is the matter, since or until when, and what can be done. */
export const PaymentItem = ({ orderId, order, cartId, amount, badge, at, now, actions, children }: Props) => (
  <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-6 py-4">
    <div className="flex min-w-0 flex-1 basis-60 flex-col gap-y-1">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {orderId ? <OrderLink id={orderId} displayId={order?.display_id ?? null} /> : cartId && <span className="txt-compact-small-plus"><CartName id={cartId} /></span>}
        {amount && <Text size="small" leading="compact" className="tabular-nums">{amount}</Text>}
        {badge}
      </div>
      {children}
      <Moment at={at} now={now} />
    </div>
    {actions}
  </li>
);
