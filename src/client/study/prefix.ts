/** Begins every name that the study pages use in storage: sites under one host share it, told apart by their base. */
export const prefix = (): string => `loadbearing:${document.body.dataset.base ?? '/'}:study`;
