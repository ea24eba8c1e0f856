import { PencilSquare, Plus, Trash } from "@medusajs/icons";
import { Button, Container, Table } from "@medusajs/ui";
import { useState } from "react";
import { type Carton, useCartons, useWarehouseActions } from "../../lib/queries/warehouse";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { Problem } from "../common/problem";
import { RowActions } from "../common/row-actions";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { CartonDrawer } from "./carton-drawer";

const COLUMNS = ["name", "inside", "empty", "most"] as const;

/** The boxes that the shop packs in. */
export function CartonsSection() {
  const { t } = useText();
  const query = useCartons();
  const ask = useConfirm();
  const { deleteCarton } = useWarehouseActions();
  const [editing, setEditing] = useState<Carton | "new">();
  const remove = async ({ id, name }: Carton) => {
    if (await ask({ title: t("warehouse.removeTitle", { name }), description: t("warehouse.removeText"), confirmText: t("warehouse.removeCarton", { name }), variant: "danger" })) deleteCarton.mutate(id);
  };
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("warehouse.cartons")} text={t("warehouse.cartonsText")}>
        <Button size="small" variant="secondary" onClick={() => setEditing("new")}><Plus aria-hidden />{t("warehouse.addCarton")}</Button>
      </SectionHeader>
      <Answer query={query}>
        {(cartons) => cartons.length === 0 ? <Empty title={t("warehouse.noCartons")} text={t("warehouse.noCartonsText")} /> : (
          <ScrollTable label={t("warehouse.cartons")} head={[...COLUMNS.map((column) => t(`warehouse.carton.${column}`)), t("rules.edit")]}>
            {cartons.map((carton) => (
              <Table.Row key={carton.id}>
                <Table.Cell className="txt-compact-small-plus">{carton.name}</Table.Cell>
                <Table.Cell className="tabular-nums">{carton.length_mm} × {carton.width_mm} × {carton.height_mm}</Table.Cell>
                <Table.Cell className="tabular-nums">{carton.weight_grams}</Table.Cell>
                <Table.Cell className="tabular-nums">{carton.max_grams ?? "–"}</Table.Cell>
                <Table.Cell className="text-right">
                  <RowActions label={t("warehouse.actions", { name: carton.name })} actions={[
                    { icon: <PencilSquare />, label: t("warehouse.editCarton", { name: carton.name }), onSelect: () => setEditing(carton) },
                    { icon: <Trash />, label: t("warehouse.removeCarton", { name: carton.name }), onSelect: () => void remove(carton) },
                  ]} />
                </Table.Cell>
              </Table.Row>
            ))}
          </ScrollTable>
        )}
      </Answer>
      <Problem error={deleteCarton.error} />
      {editing && <CartonDrawer carton={editing === "new" ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </Container>
  );
}
