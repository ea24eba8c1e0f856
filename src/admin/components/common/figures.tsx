import { clx, Text } from "@medusajs/ui";

/** `dot`: the colour of the part of a picture that the figure is about. */
export type Figure = { name: string; value: string | undefined; dot?: string; isNothing?: boolean };

/** A few facts side by side, two in a row on a phone. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl className="grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-4">
    {figures.map(({ name, value, dot, isNothing }) => (
      <div key={name} className="flex min-w-0 flex-col gap-y-0.5">
        <dt className="flex items-center gap-x-1.5">
          {dot && <span aria-hidden className={clx("size-2 shrink-0 rounded-full", dot)} />}
          <Text as="span" size="xsmall" className="text-ui-fg-subtle">{name}</Text>
        </dt>
        <dd><Text as="span" size="small" leading="compact" weight="plus" className={clx("break-words tabular-nums", isNothing && "text-ui-fg-subtle")}>{value}</Text></dd>
      </div>
    ))}
  </dl>
);
