import { Input } from "@medusajs/ui";
import { useState } from "react";
import { useCaseAction } from "../../lib/queries/cases";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";

/** Notes that a parcel was claimed from its carrier, and under which number. */
export function CarrierClaimDrawer({ caseId, packageId, onClose }: { caseId: string; packageId: string; onClose: () => void }) {
  const { t } = useText();
  const act = useCaseAction(caseId);
  const [reference, setReference] = useState("");
  const submit = () => act.mutate({ what: "carrier-claim", body: { package_id: packageId, reference: reference.trim() || null } }, done(t("care.noted"), onClose));
  return (
    <FormDrawer title={t("care.claimedAt")} description={t("care.claimedText")} onClose={onClose} onSubmit={submit} isPending={act.isPending} error={act.error}>
      <Field label={t("care.claimNumber")}>{(ids) => <Input {...ids} maxLength={200} value={reference} onChange={(event) => setReference(event.target.value)} />}</Field>
    </FormDrawer>
  );
}
