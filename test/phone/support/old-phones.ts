// What phones of ten years ago do not know in a style sheet, and would leave out.
export const younger =
  /&|:has\(|:is\(|:where\(|oklch|color-mix|@layer|@container|\binset|(padding|margin|border)-(inline|block)|(block|inline)-size/;
