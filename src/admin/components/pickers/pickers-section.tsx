import { Button, Container, Text } from "@medusajs/ui";
import { useState } from "react";
import { useLocationNames } from "../../lib/queries/locations";
import { PICKER_PAGE, usePickers } from "../../lib/queries/pickers";
import type { Picker } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { OutsideLink } from "../common/outside-link";
import { PageHeader } from "../common/page-header";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { AddPickerDrawer } from "./add-picker-drawer";
import { BadgeDrawer } from "./badge-drawer";
import { EditPickerDrawer } from "./edit-picker-drawer";
import { PickerRow, type PickerDrawer } from "./picker-row";
import { PinDrawer } from "./pin-drawer";

const COLUMNS = ["name", "number", "location", "state", "actions"] as const;
const DRAWERS = { edit: EditPickerDrawer, pin: PinDrawer, badge: BadgeDrawer };

/** Who may sign in to the warehouse screens, and where. */
export function PickersSection() {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const [isAdding, setAdding] = useState(false);
  const [opened, setOpened] = useState<{ picker: Picker; drawer: PickerDrawer }>();
  const query = usePickers(offset);
  const names = useLocationNames();
  const Opened = opened && DRAWERS[opened.drawer];
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("pickers.title")} subtitle={t("pickers.subtitle")}>
        <Text as="span" size="small"><OutsideLink href="/doorstep/floor">{t("pickers.screens")}</OutsideLink></Text>
        <Button size="small" variant="secondary" onClick={() => setAdding(true)}>{t("pickers.add")}</Button>
      </PageHeader>
      <Answer query={query}>
        {({ pickers, count }, now) =>
          count === 0 ? (
            <Empty title={t("pickers.emptyTitle")} text={t("pickers.emptyText")} />
          ) : (
            <>
              <ScrollTable label={t("pickers.title")} head={COLUMNS.map((column) => t(`pickers.column.${column}`))}>
                {pickers.map((picker) => <PickerRow key={picker.id} picker={picker} location={names.get(picker.location_id) ?? picker.location_id} now={now} onOpen={(drawer) => setOpened({ picker, drawer })} />)}
              </ScrollTable>
              <Pager count={count} offset={offset} limit={PICKER_PAGE} onOffset={setOffset} />
            </>
          )
        }
      </Answer>
      {isAdding && <AddPickerDrawer onClose={() => setAdding(false)} />}
      {opened && Opened && <Opened picker={opened.picker} onClose={() => setOpened(undefined)} />}
    </Container>
  );
}
