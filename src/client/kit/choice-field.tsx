interface Props {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  set(value: string): void;
}

/** One of a few named options. */
export function ChoiceField({ id, label, options, value, set }: Props) {
  return (
    <div class="sim-field">
      <label for={id}>{label}</label>
      <select id={id} name={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
