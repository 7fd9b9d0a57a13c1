#pragma once
#include "ui/model.hpp"
#include "ui/widgets/top_bar.hpp"

namespace makegood {

/// The bar across the top, as the open screen needs it.
TopBarView top_bar_view(const Model& model);

}  // namespace makegood
