// What JavaScript adds to the pages. Every page works without it.

import {
  Button,
  ErrorSummary,
  ExitThisPage,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
  createAll
} from 'govuk-frontend'

document.body.classList.add('govuk-frontend-supported')
for (const component of [Button, ErrorSummary, ExitThisPage, PasswordInput, ServiceNavigation, SkipLink]) {
  createAll(component)
}
document.querySelectorAll('[data-only-if]').forEach(askOnlyIf)
document.querySelectorAll('[data-filter]').forEach(filter)
document.querySelectorAll('[data-folds-itself]').forEach(foldItself)

/** Asks a question only while an earlier one is answered so that it makes sense. Without this it says when to answer it. */
function askOnlyIf(question) {
  const { onlyIf: name, onlyIfIs } = question.dataset
  const wanted = onlyIfIs.split(' ')
  const controls = [...question.closest('form').elements].filter((control) => control.name === name)
  const answered = (control) => (control.type === 'radio' || control.type === 'checkbox' ? control.checked : true)
  const show = () => {
    const fits = controls.some((control) => answered(control) && wanted.includes(control.value))
    question.classList.toggle('wm-only-if--asked', fits)
  }
  controls.forEach((control) => control.addEventListener('change', show))
  show()
}

/** Narrows a long list to what contains every word typed. What is ticked stays in sight. */
function filter(box) {
  const list = document.getElementById(box.dataset.filter)
  const input = box.querySelector('input')
  const told = box.querySelector('[role=status]')
  const groups = [...list.querySelectorAll('[data-filter-group]')].map((group) => ({ group, open: group.open }))
  const items = [...list.querySelectorAll('[data-filter-item]')].map((item) => ({
    item,
    text: plain(`${item.textContent} ${item.closest('[data-filter-group]')?.dataset.filterGroup ?? ''}`)
  }))

  const narrow = () => {
    const words = plain(input.value).split(' ').filter(Boolean)
    let found = 0
    for (const { item, text } of items) {
      const fits = words.every((word) => text.includes(word))
      found += fits
      item.hidden = !fits && !item.querySelector(':checked')
    }
    for (const { group, open } of groups) {
      group.hidden = !group.querySelector('[data-filter-item]:not([hidden])')
      group.open = words.length > 0 ? !group.hidden : open
    }
    told.textContent = words.length > 0 ? `${found} of ${items.length} shown` : ''
  }

  input.addEventListener('input', narrow)
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault()
  })
  if (input.value) narrow()
}

/** Folds what lies over the page as soon as the person turns elsewhere. */
function foldItself(fold) {
  document.addEventListener('click', (event) => {
    if (!fold.contains(event.target)) fold.open = false
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') fold.open = false
  })
}

function plain(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
