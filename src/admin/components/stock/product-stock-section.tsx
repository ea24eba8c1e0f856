import { Container, Table } from "@medusajs/ui";
import { useState } from "react";
import { useStock } from "../../lib/queries/stock";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { ItemName } from "./item-name";
import { LevelFigures } from "./level-figures";
import { LocationCell } from "./location-cell";

const FIGURES = ["available", "state", "held", "incoming"] as const;
const LIMIT = 10;

/** On a product's page: what its variants are made of, and what of that can be had where. Nothing for a product whose stock nobody counts. */
export function ProductStockSection({ productId }: { productId: string }) {
  const { t } = useText();
  const [offset, setOffset] = useState(0);
  const query = useStock({ product_id: productId, limit: LIMIT, offset });
  if (query.data?.count === 0) return null;
  return (
    <Container className="divide-y overflow-hidden p-0" data-testid="doorstep-product-stock">
      <SectionHeader title={t("stockPage.title")} />
      <Answer query={query} rows={3}>
        {({ stock, count }) => (
          <>
            <ScrollTable label={t("stockPage.title")} head={(["item", "location", ...FIGURES] as const).map((column) => t(`stockPage.column.${column}`))}>
              {stock.map((row) => (
                <Table.Row key={row.id}>
                  <Table.Cell><ItemName item={row} /></Table.Cell>
                  <LocationCell name={row.location_name} />
                  <LevelFigures row={row} figures={FIGURES} />
                </Table.Row>
              ))}
            </ScrollTable>
            {count > LIMIT && <Pager count={count} offset={offset} limit={LIMIT} onOffset={setOffset} />}
          </>
        )}
      </Answer>
    </Container>
  );
}
