import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useStockItem } from "../../lib/queries/stock";
import { Answer } from "../common/answer";
import { BackordersSection } from "./backorders-section";
import { IncomingSection } from "./incoming-section";
import { ItemHead } from "./item-head";
import { KeepersSection } from "./keepers-section";
import { LevelsSection } from "./levels-section";
import { LineSection } from "./line-section";
import { PolicyDrawer, type Place } from "./policy-drawer";

/** All about one item's stock, and what can be done about it. */
export function StockItemDetail({ id }: { id: string }) {
  const query = useStockItem(id);
  const [edited, setEdited] = useState<Place>();
  if (!query.data) return <Container className="p-0"><Answer query={query}>{() => null}</Answer></Container>;
  const item = query.data;
  return (
    <div className="flex flex-col gap-y-3">
      <ItemHead item={item} onEdit={() => setEdited({ id: null, name: null })} />
      <LevelsSection item={item} onEdit={({ location_id, location_name }) => setEdited({ id: location_id, name: location_name })} />
      <KeepersSection item={item} now={query.dataUpdatedAt} />
      <BackordersSection item={item} now={query.dataUpdatedAt} />
      <LineSection item={item} now={query.dataUpdatedAt} />
      <IncomingSection item={item} now={query.dataUpdatedAt} />
      {edited && <PolicyDrawer item={item} place={edited} onClose={() => setEdited(undefined)} />}
    </div>
  );
}
