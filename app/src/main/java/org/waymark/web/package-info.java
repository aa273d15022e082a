/// What every page is made of: the frame around it and the pieces that several pages share.
///
/// Pages are templates in `src/main/jte`, one folder for each feature. Each takes one view record, defined in its
/// feature's package out of the pieces here. A view is already worded: a template knows loops and conditions, and
/// nothing of the engine. An optional text that is missing is empty; nothing takes or returns null. Start at
/// [org.waymark.web.Frame]; a form is a list of [org.waymark.web.FieldView].
///
/// Views hold personal data, so those that do tell only their kind when printed.
package org.waymark.web;
