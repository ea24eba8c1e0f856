import { Container } from "@medusajs/ui";
import { useState } from "react";
import { type Task, useTasks } from "../../lib/queries/warehouse";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { CountDrawer } from "./count-drawer";
import { FillUpDrawer } from "./fill-up-drawer";
import { TaskRow } from "./task-row";

const LIMIT = 20;
const COLUMNS = ["what", "item", "bin", "quantity", "why", "since"] as const;

/** What is to be put back, counted or filled up. */
export function TasksSection({ location }: { location: string }) {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const [entering, setEntering] = useState<Task>();
  const close = () => setEntering(undefined);
  const query = useTasks(location, offset, LIMIT);
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("warehouse.tasks")} text={t("warehouse.tasksText")} />
      <Answer query={query}>
        {({ tasks, count }, now) => count === 0 ? <Empty title={t("warehouse.noTasks")} /> : (
          <>
            <ScrollTable label={t("warehouse.tasks")} head={[...COLUMNS.map((column) => t(`warehouse.task.${column}`)), t("warehouse.done")]}>
              {tasks.map((task) => <TaskRow key={task.id} task={task} now={now} onEnter={() => setEntering(task)} />)}
            </ScrollTable>
            <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />
          </>
        )}
      </Answer>
      {entering?.kind === "recount" && <CountDrawer task={entering} onClose={close} />}
      {entering?.kind === "replenish" && <FillUpDrawer task={entering} onClose={close} />}
    </Container>
  );
}
