import { Container } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useText } from "../../lib/use-text";
import { SectionHeader } from "../common/section-header";

/** What keeps money from coming: captures that fail, and authorisations that end. */
export function TroubleSection({ children }: { children: ReactNode }) {
  const { t } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("payments.trouble")}>
      <SectionHeader title={t("payments.trouble")} text={t("payments.troubleText")} />
      {children}
    </Container>
  );
}
