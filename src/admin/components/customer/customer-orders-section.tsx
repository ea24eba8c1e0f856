import { clx, Container, StatusBadge, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { WAY_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import { number } from "../../lib/numbers";
import { useCustomerOrders } from "../../lib/queries/orders-on-the-way";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { Figures } from "../common/figures";
import { Moment } from "../common/moment";
import { OrderLink } from "../common/order-link";
import { SectionHeader } from "../common/section-header";

/** On a customer's page: how their orders stand, and what is the matter with them. */
export function CustomerOrdersSection({ customerId, email }: { customerId: string; email: string }) {
  const { t, named, locale } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("ordersPage.customer.title")} data-testid="doorstep-customer-orders">
      <SectionHeader title={t("ordersPage.customer.title")}>
        <Link to={`/doorstep/orders?q=${encodeURIComponent(email)}`} className={clx("txt-compact-small-plus", LINK)}>{t("ordersPage.customer.all")}</Link>
      </SectionHeader>
      <Answer query={useCustomerOrders(customerId)} rows={2}>
        {({ orders, counts }, now) => counts.orders === 0 ? <Empty title={t("ordersPage.customer.none")} /> : (
          <>
            <div className="px-6 py-4"><Figures figures={(["orders", "under_way", "exceptions", "cases"] as const).map((name) => ({ name: t(`ordersPage.customer.figures.${name}`), value: number(counts[name], locale) }))} /></div>
            <ul className="divide-y">
              {orders.map((order) => (
                <li key={order.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-6 py-3">
                  <OrderLink id={order.order_id} displayId={order.display_id} />
                  <StatusBadge color={WAY_COLOURS[order.step]}>{t(`ordersPage.steps.${order.step}`)}</StatusBadge>
                  {order.exception && <StatusBadge color="red">{named("exceptions.kind", order.exception)}</StatusBadge>}
                  {order.next_awaits && <Text as="span" size="small" className="text-ui-fg-subtle">{named("awaits", order.next_awaits)}</Text>}
                  <Moment at={order.placed_at} now={now} isShort />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </Container>
  );
}
