import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useLocationNames } from "../../lib/queries/locations";
import { useWorkOrders } from "../../lib/queries/work-orders";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { PageHeader } from "../common/page-header";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { PrintChosen } from "./print-chosen";
import { ALL, StateFilter } from "./state-filter";
import { WorkOrderRow } from "./work-order-row";

const LIMIT = 20;
const COLUMNS = ["choose", "order", "state", "location", "shipBy", "waiting"] as const;

/** What the locations have to do. */
export function WorkOrdersSection() {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const [state, setState] = useState<string>(ALL);
  const [chosen, setChosen] = useState<string[]>([]);
  const query = useWorkOrders(offset, LIMIT, state === ALL ? "" : state);
  const locations = useLocationNames();
  const choose = (next: string) => {
    setState(next);
    setOffset(0);
  };
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("workOrders.title")} subtitle={t("workOrders.subtitle")}>
        <StateFilter value={state} onChange={choose} />
      </PageHeader>
      <PrintChosen chosen={chosen} onClear={() => setChosen([])} />
      <Answer query={query}>
        {({ work_orders, count }, now) =>
          count === 0 ? (
            <Empty title={t("workOrders.emptyTitle")} text={t("workOrders.emptyText")} />
          ) : (
            <>
              <ScrollTable label={t("workOrders.title")} head={COLUMNS.map((column) => t(`workOrders.column.${column}`))}>
                {work_orders.map((order) => (
                  <WorkOrderRow
                    key={order.id} order={order} location={locations.get(order.location_id)} now={now} chosen={chosen.includes(order.id)}
                    onChoose={(on) => setChosen(on ? [...chosen, order.id] : chosen.filter((id) => id !== order.id))}
                  />
                ))}
              </ScrollTable>
              <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />
            </>
          )
        }
      </Answer>
    </Container>
  );
}
