/// The planner: every option from door to door that is not beaten on expected arrival, cost, CO2e
/// and reliability, on timetables, headways, opening hours and queue odds, with the reasons why
/// others lost. `Planner` is the door; a `Plan` is the answer.
@NullMarked
package org.zhol.routing;

import org.jspecify.annotations.NullMarked;
