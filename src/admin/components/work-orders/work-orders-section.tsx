import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useLocationNames } from "../../lib/queries/locations";
import { useWorkOrders } from "../../lib/queries/work-orders";
import type { WorkOrder } from "../../lib/types";
import { useListFilter } from "../../lib/use-list-filter";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { ChosenWave } from "./chosen-wave";
import { PrintChosen } from "./print-chosen";
import { askedFor, WORK_ORDER_FILTERS, WorkOrderFilters, type WorkOrderFilter } from "./work-order-filters";
import { WorkOrderRow } from "./work-order-row";

const LIMIT = 20;
const COLUMNS = ["choose", "order", "state", "location", "shipBy", "waiting"] as const;

/** What the locations have to do. */
export function WorkOrdersSection() {
  const { t } = useText();
  const { filter, change, isNarrowed } = useListFilter(WORK_ORDER_FILTERS);
  const [chosen, setChosen] = useState<WorkOrder[]>([]);
  const query = useWorkOrders(askedFor(filter, LIMIT));
  const locations = useLocationNames();
  // What is chosen is what was seen: another list begins with none; another page of it keeps them.
  const narrow = (next: Partial<WorkOrderFilter>) => {
    setChosen([]);
    change(next);
  };
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("workOrders.title")} subtitle={t("workOrders.subtitle")} />
      <WorkOrderFilters filter={filter} onChange={narrow} />
      <PrintChosen chosen={chosen.map(({ id }) => id)} onClear={() => setChosen([])} />
      <ChosenWave chosen={chosen} onMade={() => setChosen([])} />
      <Answer query={query}>
        {({ work_orders, count }, now) =>
          count === 0 ? (
            <Empty title={t(isNarrowed ? "workOrders.noneTitle" : "workOrders.emptyTitle")} text={t(isNarrowed ? "workOrders.noneText" : "workOrders.emptyText")} />
          ) : (
            <>
              <ScrollTable label={t("workOrders.title")} head={COLUMNS.map((column) => t(`workOrders.column.${column}`))}>
                {work_orders.map((order) => (
                  <WorkOrderRow
                    key={order.id} order={order} location={locations.get(order.location_id)} now={now} chosen={chosen.some(({ id }) => id === order.id)}
                    onChoose={(on) => setChosen(on ? [...chosen, order] : chosen.filter(({ id }) => id !== order.id))}
                  />
                ))}
              </ScrollTable>
              <Pager count={count} offset={filter.offset} limit={LIMIT} onOffset={(offset) => change({ offset })} />
            </>
          )
        }
      </Answer>
    </Container>
  );
}
