package org.waymark.packs;

import dev.cel.common.types.CelType;
import java.util.Optional;
import org.waymark.engine.pack.Variable;

/// A name that a condition may use.
///
/// @param options the option list its value comes from
/// @param ticks   a tick list, for which no answer means that nothing was ticked
record Symbol(Variable variable, CelType type, Optional<String> options, boolean ticks) {}
