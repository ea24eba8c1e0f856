import { Container } from "@medusajs/ui";
import { useCapturePreview } from "../../lib/queries/capture-rules";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { PreviewRow } from "./preview-row";

const COLUMNS = ["order", "total", "rule", "when", "today"] as const;

/** What the rules in force would do to the last orders, beside what was decided for them. */
export function PreviewSection() {
  const { t } = useText();
  const query = useCapturePreview();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("paymentRules.preview")} text={t("paymentRules.previewText")} />
      <Answer query={query} rows={5}>
        {({ preview }) =>
          preview.length === 0 ? (
            <Empty title={t("paymentRules.noOrders")} />
          ) : (
            <ScrollTable label={t("paymentRules.preview")} head={COLUMNS.map((column) => t(`paymentRules.column.${column}`))}>
              {preview.map((order) => <PreviewRow key={order.order_id} order={order} />)}
            </ScrollTable>
          )
        }
      </Answer>
    </Container>
  );
}
