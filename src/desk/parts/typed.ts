// Reads a form's fields at the moment it is submitted, including what a password manager filled in without an input
// event.

export function typedIn(form: HTMLFormElement): (name: string) => string {
  const fields = new FormData(form);
  return (name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
}
