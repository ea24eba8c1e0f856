import { Plus, XMarkMini } from "@medusajs/icons";
import { Button, Hint, IconButton, Text } from "@medusajs/ui";
import { CRITERIA, type Criterion } from "../../../modules/reservation/rules/sourcing/rule";
import { useOrderMoves, withMoved } from "../../lib/use-order-moves";
import { useText } from "../../lib/use-text";
import { MoveButtons } from "../common/move-buttons";

/** What a rule goes by, the weightiest first, each with what it does. */
export function CriteriaEditor({ criteria, onChange }: { criteria: readonly Criterion[]; onChange: (criteria: Criterion[]) => void }) {
  const { t } = useText();
  const { list, moved, said } = useOrderMoves(criteria);
  const nameOf = (criterion: Criterion) => t(`criteria.name.${criterion}`);
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-2">
      <legend><Text as="span" size="small" leading="compact" weight="plus">{t("sourcing.criteria")}</Text></legend>
      <Hint>{t("sourcing.criteriaHint")}</Hint>
      <ol ref={list} aria-label={t("sourcing.criteria")} className="shadow-borders-base divide-y rounded-md">
        {criteria.map((criterion, n) => (
          <li key={criterion} className="flex items-center gap-x-2 px-3 py-2">
            <Text as="span" size="small" className="text-ui-fg-subtle w-4 shrink-0 tabular-nums">{n + 1}</Text>
            <div className="min-w-0 flex-1">
              <Text size="small" leading="compact" weight="plus">{nameOf(criterion)}</Text>
              <Text size="xsmall" className="text-ui-fg-subtle">{t(`criteria.text.${criterion}`)}</Text>
            </div>
            <MoveButtons
              id={criterion} name={nameOf(criterion)} isFirst={n === 0} isLast={n === criteria.length - 1}
              onMove={(direction) => {
                moved(criterion, nameOf(criterion), direction);
                onChange(withMoved(criteria, n, direction));
              }}
            />
            <IconButton size="small" variant="transparent" type="button" aria-label={t("sourcing.remove", { criterion: nameOf(criterion) })} onClick={() => onChange(criteria.filter((one) => one !== criterion))}>
              <XMarkMini />
            </IconButton>
          </li>
        ))}
      </ol>
      {criteria.length === 0 && <Text size="small" className="text-ui-fg-subtle">{t("sourcing.noCriteria")}</Text>}
      <div className="flex flex-wrap gap-2">
        {CRITERIA.filter((one) => !criteria.includes(one)).map((criterion) => (
          <Button key={criterion} type="button" size="small" variant="secondary" aria-label={t("sourcing.add", { criterion: nameOf(criterion) })} title={t(`criteria.text.${criterion}`)} onClick={() => onChange([...criteria, criterion])}>
            <Plus aria-hidden />{nameOf(criterion)}
          </Button>
        ))}
      </div>
      <span role="status" className="sr-only">{said}</span>
    </fieldset>
  );
}
