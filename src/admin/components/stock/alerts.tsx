import { CheckCircle } from "@medusajs/icons";
import { Button, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { useStockAlerts } from "../../lib/queries/stock";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { AlertItem } from "./alert-item";

/** So many are shown before somebody asks for all: the stock itself should not be out of sight. */
const SHOWN = 3;

/** What about stock needs a person, the gravest first. */
export function Alerts() {
  const { t } = useText();
  const query = useStockAlerts();
  const [all, setAll] = useState(false);
  return (
    <section aria-label={t("stockAlerts.title")}>
      <Answer query={query} rows={2}>
        {(alerts) => {
          if (!alerts.length) {
            return (
              <Text size="small" className="text-ui-fg-subtle flex items-start gap-x-2 px-6 py-3">
                <CheckCircle aria-hidden className="mt-0.5 shrink-0" />
                {t("stockAlerts.none")}
              </Text>
            );
          }
          const hidden = alerts.length - SHOWN;
          return (
            <>
              <div className="px-6 pb-1 pt-4">
                <Heading level="h2">{t("stockAlerts.title")}</Heading>
                <Text size="small" className="text-ui-fg-subtle">{t("stockAlerts.some", { count: alerts.length })}</Text>
              </div>
              <ul>
                {(all ? alerts : alerts.slice(0, SHOWN)).map((alert, n) => <AlertItem key={`${alert.kind} ${alert.inventory_item_id} ${alert.location_id} ${n}`} alert={alert} />)}
              </ul>
              {hidden > 0 && (
                <div className="px-6 pb-4 pt-1">
                  <Button size="small" variant="secondary" aria-expanded={all} onClick={() => setAll(!all)}>
                    {all ? t("stockAlerts.showFewer") : t("stockAlerts.showAll", { count: hidden })}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Answer>
    </section>
  );
}
