import { Container } from "@medusajs/ui";
import { useState } from "react";
import { askedFor, isNarrowed, useOrderFilter, type OrderFilter } from "../../lib/orders/use-order-filter";
import { useDefaultView } from "../../lib/orders/use-default-view";
import { usePages } from "../../lib/use-pages";
import { useOrdersOnTheWay } from "../../lib/queries/orders-on-the-way";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { ChosenOrders } from "./chosen-orders";
import { OrderFilters } from "./order-filters";
import { OrderTable } from "./order-table";
import { PageTurner } from "../common/page-turner";
import { SavedViews } from "./saved-views";

const LIMIT = 25;

/** Every order from Buy to the doorstep: to be found, watched, and worked on many at once. */
export function OrdersSection() {
  const { t } = useText();
  const { filter, isUsual, change, show } = useOrderFilter();
  useDefaultView(isUsual, show);
  const [chosen, setChosen] = useState<string[]>([]);
  const asked = askedFor(filter);
  const pages = usePages(JSON.stringify(asked));
  const query = useOrdersOnTheWay({ ...asked, limit: LIMIT, ...(pages.after && { after: pages.after }) });
  // What is chosen is what is seen: another list, or page, begins with none.
  const turn = (go: () => void) => {
    setChosen([]);
    go();
  };
  const narrow = (next: Partial<OrderFilter>) => turn(() => change(next));
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("ordersPage.title")} subtitle={t("ordersPage.subtitle")}><SavedViews filter={filter} onShow={(view) => turn(() => show(view))} /></PageHeader>
      <OrderFilters filter={filter} carriers={query.data?.carriers ?? []} onChange={narrow} />
      <ChosenOrders chosen={chosen} onClear={() => setChosen([])} />
      <Answer query={query} rows={8}>
        {({ orders, next }, now) =>
          orders.length === 0 && pages.number === 1 ? (
            <Empty title={t(isNarrowed(filter) ? "ordersPage.noneTitle" : "ordersPage.emptyTitle")} text={t(isNarrowed(filter) ? "ordersPage.noneText" : "ordersPage.emptyText")} />
          ) : (
            <>
              <OrderTable orders={orders} now={now} chosen={chosen} onChosen={setChosen} />
              <PageTurner number={pages.number} onBack={pages.number > 1 ? () => turn(pages.back) : undefined} onForth={next ? () => turn(() => pages.forth(next)) : undefined} />
            </>
          )
        }
      </Answer>
    </Container>
  );
}
