// What is wrong with the controls of a page for those who come by the keyboard or with a finger; see `controls_amiss`.
const [isTouched] = arguments;
const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
const TARGET_MIN = 44;
const FIRST_LINE = 12;
const GROUPS = '[role=grid], [role=tablist], [role=menu]';

const isSeen = control =>
  control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]') && !control.disabled;
const called = control =>
  `${control.tagName.toLowerCase()}.${control.className} "${nameOf(control).slice(0, 30)}"`;
const nameOf = control => written(control).replace(/\s+/g, ' ');
const written = control =>
  [control.getAttribute('aria-label'), ...[...(control.labels ?? [])].map(label => label.innerText),
    ...(control.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.innerText),
    control.innerText, control.title, control.alt].find(name => name?.trim())?.trim() ?? '';
// Its middle; of a box or a switch, that of its label.
const middleOf = control => {
  const label = ['checkbox', 'radio', 'file'].includes(control.type) && control.closest('label');
  const { left, top, width, height } = (label || control).getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};
const isMet = (control, met) =>
  control.contains(met) || met?.contains(control) && met.matches('label') || met?.closest('label')?.contains(control);
// How wide and high the place is at which a finger meets it, as far as it need be.
const areaOf = control => {
  control.scrollIntoView({ block: 'center', inline: 'center' });
  const [x, y] = middleOf(control);
  // What shows only when Tab comes to it is met by no finger.
  if (y < 0) return [TARGET_MIN, TARGET_MIN];
  const far = (dx, dy) => {
    let steps = 0;
    while (steps < TARGET_MIN && isMet(control, document.elementFromPoint(x + dx * (steps + 1), y + dy * (steps + 1)))) steps += 1;
    return steps;
  };
  return [far(-1, 0) + far(1, 0) + 1, far(0, -1) + far(0, 1) + 1];
};
const isInText = control =>
  control.matches('a') && getComputedStyle(control).display === 'inline' && control.parentElement.innerText.trim() !== control.innerText.trim();
const looks = control => {
  // What a style changes slowly is changed now.
  document.getAnimations().forEach(animation => animation.finish());
  const told = [];
  for (let [node, level] = [control, 0]; node && level < 4; [node, level] = [node.parentElement, level + 1]) {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(node);
    told.push(outlineStyle === 'none' ? '' : `${outlineStyle}${outlineWidth}`, boxShadow, borderColor, backgroundColor);
  }
  // What a hidden box shows is drawn by the mark beside it.
  const mark = control.nextElementSibling;
  return told.concat(mark ? getComputedStyle(mark).outlineStyle + getComputedStyle(mark).boxShadow : '').join('|');
};
// What lies over it, when that hides it all: neither its middle nor the place of its first words is to be seen.
const coverOf = control => {
  const [x, y] = middleOf(control);
  const first = control.getBoundingClientRect().top + FIRST_LINE;
  const covers = [first, y].map(y => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return 'the edge of the screen';
    const met = document.elementFromPoint(x, y);
    return !met || isMet(control, met) ? null : `${met.tagName.toLowerCase()}.${met.className}`;
  });
  return covers.every(Boolean) ? covers[0] : null;
};

const amiss = [];
const controls = [...document.querySelectorAll(CONTROLS)].filter(isSeen);
for (const control of controls) {
  if (!control.isConnected || !isSeen(control)) continue;
  const inGroup = control.parentElement?.closest(GROUPS);
  if (!nameOf(control)) amiss.push(`${called(control)} has no name`);
  if (isTouched) {
    const [width, height] = control.tabIndex < 0 && !inGroup ? [TARGET_MIN, TARGET_MIN] : areaOf(control);
    const isSmall = Math.min(width, height) < TARGET_MIN - 1;
    if (isSmall && !isInText(control)) amiss.push(`${called(control)} is met within ${width} x ${height}`);
    continue;
  }
  if (inGroup) continue;
  if (control.tabIndex < 0) {
    amiss.push(`${called(control)} is not on the way of Tab`);
    continue;
  }
  document.activeElement?.blur();
  const before = looks(control);
  control.focus();
  if (document.activeElement !== control) amiss.push(`${called(control)} takes no focus`);
  else if (looks(control) === before) amiss.push(`${called(control)} does not show that it is in focus`);
  const cover = coverOf(control);
  if (cover) amiss.push(`${called(control)} hides below ${cover}`);
}
document.activeElement?.blur();
return [...new Set(amiss)];
